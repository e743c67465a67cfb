/** Every component there is, drawn live and edited by what its own metadata says of it. */
@NullMarked
package org.verdash.demos.components;

import org.jspecify.annotations.NullMarked;
