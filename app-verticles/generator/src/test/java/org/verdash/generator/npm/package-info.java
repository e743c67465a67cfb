/** Tests of the scripts that read component packages. */
@NullMarked
package org.verdash.generator.npm;

import org.jspecify.annotations.NullMarked;
