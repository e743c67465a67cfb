/** Makes component classes out of a component package's metadata, at build time. */
@NullMarked
package org.verdash.generator;

import org.jspecify.annotations.NullMarked;
