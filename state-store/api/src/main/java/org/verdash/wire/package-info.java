/**
 * How messages travel on the event bus: fields of a tag, a length and a value, written and read by
 * hand. A message is a {@link org.verdash.wire.WireShape}; the messages of one side of the house
 * are a {@link org.verdash.wire.WireFamily}. Readers skip fields that they do not know, so nodes of
 * different releases understand each other.
 */
@NullMarked
package org.verdash.wire;

import org.jspecify.annotations.NullMarked;
