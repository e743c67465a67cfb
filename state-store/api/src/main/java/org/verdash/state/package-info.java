/**
 * What the platform remembers, as everybody else sees it: {@link org.verdash.state.StateStore} asks
 * over the event bus, and whoever holds the database answers. No other room opens a connection.
 */
@NullMarked
package org.verdash.state;

import org.jspecify.annotations.NullMarked;
