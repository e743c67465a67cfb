package org.verdash.contract;

/**
 * One deployment says that it is there, or that it is going and takes no further calls. Published
 * on {@link AppAddress#HERE}.
 *
 * @param address where the deployment listens
 * @param going whether it takes no further calls
 * @param app what it serves
 */
public record AppPresence(AppAddress address, boolean going, AppDescriptor app) {}
