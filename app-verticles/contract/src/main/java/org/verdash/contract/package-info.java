/**
 * What gateway and app verticle say to each other over the event bus: addresses, calls, replies and
 * descriptors, all immutable records with hand-written wire codecs. Inside {@code v1} fields are
 * only added, and readers skip what they do not know.
 */
@NullMarked
package org.verdash.contract;

import org.jspecify.annotations.NullMarked;
