package com.oracle.svm.hosted;

import com.oracle.svm.core.feature.InternalFeature;
import com.oracle.svm.core.jdk.SecurityProvidersFilter;
import org.graalvm.nativeimage.ImageSingletons;
import org.graalvm.nativeimage.impl.RuntimeClassInitializationSupport;
import sun.security.jca.ProviderList;

/**
 * Leaves the JDK's security providers out. That of 23.0.6 prepares them, which this command has no use for, and looks for
 * fields for that which later updates of JDK 17 do not have.
 */
public final class SecurityServicesFeature implements InternalFeature, SecurityProvidersFilter {
    /** What holds random numbers or files, none of which can be in an executable. */
    private static final String[] FOR_EACH_RUN = {
        "java.util.UUID$Holder",
        "sun.security.jca.JCAUtil",
        "sun.security.jca.JCAUtil$CachedSecureRandomHolder",
        "sun.security.provider.AbstractDrbg$SeederHolder",
        "sun.security.provider.FileInputStreamPool",
        "sun.security.provider.NativePRNG",
        "sun.security.provider.NativePRNG$Blocking",
        "sun.security.provider.NativePRNG$NonBlocking",
        "sun.security.provider.SecureRandom$SeederHolder",
        "sun.security.provider.SeedGenerator",
    };

    @Override
    public void afterRegistration(AfterRegistrationAccess access) {
        ImageSingletons.add(SecurityProvidersFilter.class, this);
    }

    @Override
    public void duringSetup(DuringSetupAccess access) {
        RuntimeClassInitializationSupport initialization = ImageSingletons.lookup(RuntimeClassInitializationSupport.class);
        for (String name : FOR_EACH_RUN) {
            initialization.rerunInitialization(access.findClassByName(name), "no random numbers in an executable");
        }
    }

    @Override
    public Object cleanVerificationCache(Object cache) {
        return cache;
    }

    @Override
    public ProviderList cleanUnregisteredProviders(ProviderList providers) {
        return ProviderList.newList();
    }
}
