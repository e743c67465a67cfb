package org.verdash.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.verdash.e2e.apps.Orders;
import org.verdash.e2e.browser.BrowserExtension;
import org.verdash.e2e.browser.Dash;
import org.verdash.e2e.browser.Find;
import org.verdash.e2e.browser.Visit;
import org.verdash.e2e.node.Street;
import org.verdash.e2e.node.UnpackedPostgres;
import org.verdash.figure.Figure;
import org.verdash.figure.express.Express;
import org.verdash.figure.express.Table;
import org.verdash.json.JsonWriter;
import org.verdash.postgres.DatabaseConfig;
import org.verdash.postgres.EmbeddedPostgres;

/** An app over a database of its own, which it asks the house for by name. */
@ExtendWith(BrowserExtension.class)
final class OrdersE2e {
  private static final String TABLE =
      """
      create table orders (
        id bigint generated always as identity primary key,
        customer text not null,
        quantity int not null,
        price numeric not null,
        call_id text unique)
      """;
  private static final String FOUR =
      """
      truncate orders restart identity;
      insert into orders (customer, quantity, price) values
        ('Alpine', 3, 9.50), ('Borealis', 1, 120), ('Cascade', 12, 4.25), ('Delta', 7, 31)
      """;

  @TempDir static Path work;

  private static final Vertx VERTX = Vertx.vertx();
  private static EmbeddedPostgres postgres;
  private static Pool db;
  private static Street street;

  @BeforeAll
  static void open() throws IOException {
    postgres =
        EmbeddedPostgres.start(
            UnpackedPostgres.withDatabase(work),
            new EmbeddedPostgres.Options(freePort(), UnpackedPostgres.PROGRAMS, Map.of()));
    DatabaseConfig there = postgres.config();
    PgConnectOptions options =
        PgConnectOptions.fromUri(there.url()).setUser(there.user()).setPassword(there.password());
    db = PgBuilder.pool().connectingTo(options).using(VERTX).build();
    db.query(TABLE).execute().await();
    Street.apps(OrdersE2e.class).with(Orders.class);
    street =
        Street.open(
            OrdersE2e.class,
            "data-sources:",
            "  orders:",
            "    url: " + there.url(),
            "    user: " + there.user(),
            "    password: " + there.password());
  }

  @AfterAll
  static void close() {
    street.close();
    VERTX.close().await();
    postgres.close();
  }

  @BeforeEach
  void fill() {
    db.query(FOUR).execute().await();
  }

  @Test
  void theServerMakesThePagesOfTheTable(Visit visit) {
    Page page = open(visit, "viewer");
    assertThat(customers(page)).hasText(new String[] {"Alpine", "Borealis", "Cascade"});
    page.locator("button.next-page").click();
    assertThat(customers(page)).hasText(new String[] {"Delta"});
  }

  @Test
  void theRowsOfAQueryMakeATableForCharts() {
    String all = "select customer, price, date '2026-01-31' as day from orders order by price";
    Table table = Table.rows(db.query(all).execute().await());
    assertThat(table.names()).containsExactly("customer", "price", "day");
    assertThat(table.values("price")).containsExactly(4.25, 9.5, 31.0, 120.0);
    assertThat(table.values("day")).containsOnly(LocalDate.of(2026, 1, 31));
    Figure chart = Express.bar(table, e -> e.x("customer").y("price"));
    assertThat(new JsonWriter().value(chart).toString()).contains("Cascade");
    assertThat(Table.rows(db.query("select 1 as n where false").execute().await()).rows()).isZero();
  }

  @Test
  void aWrongDraftIsRefusedFieldByFieldAndAGoodOneIsInTheTable(Visit visit) {
    Page page = open(visit, "viewer");
    page.getByLabel("Quantity").fill("0");
    page.getByLabel("Price").fill("9.90");
    Find.button(page, "Save").click();
    Locator problems = page.locator("main [role=alert]");
    assertThat(problems).hasText(new String[] {"Who ordered?", "At least 1", ""});

    page.getByLabel("Customer").fill("Northwind");
    page.getByLabel("Quantity").fill("2");
    Find.button(page, "Save").click();
    assertThat(page.getByLabel("Customer")).hasValue("");
    assertThat(page.locator("verdash-line [role=status]")).containsText("Saved");
    page.locator("button.next-page").click();
    assertThat(customers(page)).hasText(new String[] {"Delta", "Northwind"});
  }

  @Test
  void theAddressHasWhatWasTypedAndALinkAndTheWayBackShowItAgain(Visit visit) {
    Page page = open(visit, "viewer");
    assertThat(page).hasURL(street.at("/orders/"));
    page.getByLabel("Customer").fill("North & South");
    assertThat(page).hasURL(street.at("/orders/?customer=North%20%26%20South"));

    Page other = visit.newTab();
    other.navigate(page.url() + "&x=1#below");
    assertThat(other.getByLabel("Customer")).hasValue("North & South");
    other.getByLabel("Customer").fill("\u00d6st");
    assertThat(other).hasURL(street.at("/orders/?x=1&customer=%C3%96st#below"));
    other.reload();
    assertThat(other.getByLabel("Customer")).hasValue("\u00d6st");

    page.navigate(street.at("/"));
    page.goBack();
    assertThat(page.getByLabel("Customer")).hasValue("North & South");
  }

  @Test
  void onlyTheRightPersonHasAButtonThatDeletes(Visit visit) {
    Page viewers = open(visit, "viewer");
    assertThat(Find.button(viewers, "Delete")).hasCount(0);
  }

  private static Page open(Visit visit, String user) {
    street.signIn(visit, user);
    Page page = visit.page();
    page.navigate(street.at("/orders/"));
    assertThat(Find.heading(page)).hasText("Orders");
    return page;
  }

  private static Locator customers(Page page) {
    return Dash.column(page, "orders", "customer");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
