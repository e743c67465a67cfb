/** Tests of the generator. */
@NullMarked
package org.verdash.generator.writer;

import org.jspecify.annotations.NullMarked;
