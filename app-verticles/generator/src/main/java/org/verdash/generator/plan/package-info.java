/**
 * What the Java classes of a component package shall hold: the metadata, the names, and the
 * reviewed tables.
 */
@NullMarked
package org.verdash.generator.plan;

import org.jspecify.annotations.NullMarked;
