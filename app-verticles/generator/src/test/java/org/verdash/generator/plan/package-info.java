/** Tests of the generator. */
@NullMarked
package org.verdash.generator.plan;

import org.jspecify.annotations.NullMarked;
