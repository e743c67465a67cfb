/** Turns a token into a caller and decides who may pass. */
@NullMarked
package org.verdash.gateway.auth;

import org.jspecify.annotations.NullMarked;
