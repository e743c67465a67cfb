package org.verdash.state;

/**
 * A change that is saved for good.
 *
 * @param instanceId the instance
 * @param number its place among the instance's changes, from 1 without gaps
 * @param repeated whether an earlier request had saved it
 */
public record Revision(String instanceId, long number, boolean repeated) {}
