/** Tests of the generator. */
@NullMarked
package org.verdash.generator;

import org.jspecify.annotations.NullMarked;
