/** Writes and reads the JSON of an app: a streaming writer and a strict reader. */
@NullMarked
package org.verdash.json;

import org.jspecify.annotations.NullMarked;
