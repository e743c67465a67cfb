package org.verdash.gateway.api;

import org.verdash.state.InstanceHistory;

/** What it takes to go back to what an instance was. */
record Past(InstanceHistory history, Guard guard, CallId callIds) {}
