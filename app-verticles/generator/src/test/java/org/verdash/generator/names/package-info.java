/** Tests of the generator. */
@NullMarked
package org.verdash.generator.names;

import org.jspecify.annotations.NullMarked;
