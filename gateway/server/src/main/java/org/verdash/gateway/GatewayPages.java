package org.verdash.gateway;

import java.time.Duration;
import java.util.Optional;
import org.verdash.contract.LibraryFiles;
import org.verdash.gateway.auth.SignInPage;
import org.verdash.gateway.http.Problem;
import org.verdash.gateway.http.ProblemPage;
import org.verdash.gateway.http.Refusal;
import org.verdash.gateway.page.HomeView;
import org.verdash.gateway.page.LoginView;
import org.verdash.gateway.page.PageFiles;
import org.verdash.gateway.page.Pages;
import org.verdash.gateway.page.ProblemView;
import org.verdash.gateway.proxy.Outside;

/** Gives every part of the gateway its page. Thread-safe. */
final class GatewayPages implements ProblemPage, SignInPage {
  private static final String PAGE_LIBRARY = "verdash_page";
  private static final Duration RETRY = Duration.ofSeconds(1);

  private final String base;
  private final String ownFolder;
  // Scripts shared with the pages of apps come with the first app; until then nothing needs them.
  private volatile Pages pages;
  private volatile String pageHash = "";

  GatewayPages(Optional<LibraryFiles> own, Outside outside) {
    base = outside.base();
    ownFolder = own.map(this::folder).orElse(base + "/_bundles/verdash_gateway/none/");
    pages = new Pages(new PageFiles(base, ownFolder, ownFolder));
  }

  /** Learns where the scripts lie that the gateway's pages share with those of apps. */
  void learn(LibraryFiles library) {
    if (library.name().equals(PAGE_LIBRARY) && !library.hash().equals(pageHash)) {
      pages = new Pages(new PageFiles(base, ownFolder, folder(library)));
      pageHash = library.hash();
    }
  }

  String home(HomeView view) {
    return pages.home(view);
  }

  @Override
  public String form(Form form) {
    return pages.login(
        new LoginView(
            form.returnPath(), form.user(), form.error(), form.window(), form.accounts()));
  }

  @Override
  public String done() {
    return pages.loginDone();
  }

  @Override
  public String linkUsed() {
    return pages.problem(new ProblemView.LinkUsed());
  }

  @Override
  public String html(Refusal refusal, Problem problem, String returnPath) {
    return pages.problem(view(refusal, problem, returnPath));
  }

  private static ProblemView view(Refusal refusal, Problem problem, String returnPath) {
    return switch (refusal) {
      case Refusal.NotFound gone -> new ProblemView.NotFound();
      case Refusal.SignInNeeded needed -> new ProblemView.SignInNeeded(returnPath);
      case Refusal.BadToken bad -> new ProblemView.SignInNeeded(returnPath);
      case Refusal.BadLink bad -> other(problem);
      case Refusal.IssuerAway away -> other(problem);
      case Refusal.Forbidden no -> new ProblemView.Forbidden(no.user(), returnPath);
      case Refusal.WrongHost(String host) -> new ProblemView.WrongHost(host);
      case Refusal.NoVerticle away -> new ProblemView.NotRunning(RETRY);
      case Refusal.Fault(String incident) -> new ProblemView.Failed(incident);
      case Refusal.Malformed malformed -> other(problem);
      case Refusal.CrossSite foreign -> other(problem);
      case Refusal.RightNeeded needed -> other(problem);
      case Refusal.Unfit unfit -> other(problem);
      case Refusal.OtherUser other -> other(problem);
      case Refusal.BadPageToken bad -> other(problem);
      case Refusal.AppUpdated updated -> other(problem);
      case Refusal.WrongMethod wrong -> other(problem);
      case Refusal.WrongType wrong -> other(problem);
      case Refusal.TooLarge large -> other(problem);
      case Refusal.FileTooLarge large -> other(problem);
      case Refusal.FilesFull full -> other(problem);
      case Refusal.FileAway away -> other(problem);
      case Refusal.AppBusy busy -> other(problem);
      case Refusal.StoreAway(Duration retry) -> new ProblemView.StoreAway(retry);
      case Refusal.NoAnswerInTime late -> other(problem);
      case Refusal.TooManySignIns many -> other(problem);
      case Refusal.FromApp said ->
          problem.incident().isEmpty()
              ? other(problem)
              : new ProblemView.Failed(problem.incident());
    };
  }

  private static ProblemView other(Problem problem) {
    return new ProblemView.Other(problem.status(), problem.title(), problem.detail());
  }

  private String folder(LibraryFiles library) {
    return base + "/_bundles/" + library.name() + "/" + library.hash() + "/";
  }
}
