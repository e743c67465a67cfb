/** What a component package says of its components, read from metadata. */
@NullMarked
package org.verdash.generator.model;

import org.jspecify.annotations.NullMarked;
