/*
 * What a run time asks of the processor. The executable is compiled for any x86-64, so that what such a one surely has is
 * all that has to be told, and nothing to be checked.
 */
#include "amd64cpufeatures.h"
#include <string.h>

void determineCPUFeatures(CPUFeatures *features) {
    memset(features, 0, sizeof *features);
    features->fCX8 = features->fCMOV = features->fFXSR = features->fMMX = 1;
    features->fSSE = features->fSSE2 = 1;
}

/* Both answer an error of the run time, of which 0 is none. */
int checkCPUFeatures(const char *required) {
    (void)required;
    return 0;
}

int checkCPUFeaturesOrExit(const char *required, const char *message) {
    (void)required;
    (void)message;
    return 0;
}
