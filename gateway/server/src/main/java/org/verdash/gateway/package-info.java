/** The door: speaks HTTP to browsers and forwards calls to app verticles. */
@NullMarked
package org.verdash.gateway;

import org.jspecify.annotations.NullMarked;
