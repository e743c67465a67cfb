/** The settings of a node, read from file, environment and flags. */
@NullMarked
package org.verdash.launcher.config;

import org.jspecify.annotations.NullMarked;
