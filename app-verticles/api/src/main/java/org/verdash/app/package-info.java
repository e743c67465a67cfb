/**
 * What an author of a Dash app writes with. The shortest whole app:
 *
 * <pre>{@code
 * static final Prop<Integer> YEAR = Dropdown.value("year", Type.INT);
 * static final Prop<Figure> CHART = Graph.figure("temperature");
 *
 * App app = App.named("weather").title("Seattle weather")
 *     .layout(div(h1("Seattle weather"), Dropdown.of(YEAR).options(2012, 2013), Graph.of(CHART)))
 *     .callback(CHART, YEAR, (year, ctx) -> data.temperature(year))
 *     .build();
 * }</pre>
 */
@NullMarked
package org.verdash.app;

import org.jspecify.annotations.NullMarked;
