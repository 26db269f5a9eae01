package com.oracle.svm.core.jdk;

/**
 * Replaces nothing. That of 23.0.6 takes the place of javax.crypto.JceSecurity and of a class in it that updates of JDK 17
 * have renamed; this command has no use for cryptography.
 */
final class Target_javax_crypto_JceSecurity {}

final class Target_javax_crypto_JceSecurity_IdentityWrapper {}

final class JceSecurityAccessor {}

final class JceSecurityUtil {}
