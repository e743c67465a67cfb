package org.verdash.broken.reflection.runtime;

import java.lang.reflect.Method;

/** Looks at classes. */
record Looks(Method method) {}
