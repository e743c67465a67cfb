/** Small apps that the tests bring to a node in a jar; each shows one thing and can be counted. */
@NullMarked
package org.verdash.e2e.apps;

import org.jspecify.annotations.NullMarked;
