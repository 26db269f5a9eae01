/* What the builder asks of its own process: only to show it, so nothing is told. */
#include <jni.h>

JNIEXPORT jint JNICALL Java_com_oracle_svm_hosted_ProgressReporterCHelper_getTerminalWindowColumns0(
        JNIEnv *environment, jclass type) {
    (void)environment;
    (void)type;
    return 0;
}

JNIEXPORT jlong JNICALL Java_com_oracle_svm_hosted_ProgressReporterCHelper_getPeakRSS0(
        JNIEnv *environment, jclass type) {
    (void)environment;
    (void)type;
    return 0;
}
