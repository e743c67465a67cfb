package org.verdash.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The half of an app's builder that says what its page is made of; used by one thread. */
public abstract sealed class PageParts permits App.Builder {
  private final Assets assets = new Assets();
  private final List<Pattern> notLoaded = new ArrayList<>();
  private final Map<RendererHook, ClientsideFunction> hooks = new EnumMap<>(RendererHook.class);

  PageParts() {}

  abstract App.Builder self();

  /**
   * Serves the folder {@code assets} beside a class, of the class path or a jar; its style sheets
   * and scripts are loaded by the page: those of the folder by name, then folder by folder.
   *
   * @throws IllegalArgumentException when there is no such folder, or a file stands in two of them
   */
  public App.Builder assets(Class<?> beside) {
    this.assets.beside(beside);
    return self();
  }

  /**
   * The same for a folder on disk, as it is now. Names that begin with a dot and links that lead
   * out of the folder are left out.
   *
   * @throws IllegalArgumentException when there is no such folder, or a file stands in two of them
   */
  public App.Builder assets(Path folder) {
    this.assets.folder(folder);
    return self();
  }

  /**
   * Scripts and style sheets among the assets that the page does not load by itself; they are
   * served all the same.
   *
   * @param regexes each is looked for anywhere in a file's path
   * @throws java.util.regex.PatternSyntaxException when one is no regular expression
   */
  public App.Builder notLoaded(String... regexes) {
    Stream.of(regexes).map(Pattern::compile).forEach(notLoaded::add);
    return self();
  }

  /**
   * Has the renderer call a function, JavaScript: one expression.
   *
   * @throws IllegalArgumentException when it is blank
   */
  public App.Builder hook(RendererHook hook, String source) {
    return hook(hook, ClientsideFunction.inline(source));
  }

  /** Has the renderer call a function; a second one for the same hook takes its place. */
  public App.Builder hook(RendererHook hook, ClientsideFunction function) {
    this.hooks.put(hook, function);
    return self();
  }

  // Null without any.
  @Nullable Library files(List<Callback> callbacks) {
    OwnScripts.add(assets, callbacks, hooks);
    SortedMap<String, byte[]> files = assets.contents();
    return files.isEmpty() ? null : AssetLibrary.of(files, this::isLoaded);
  }

  private boolean isLoaded(String path) {
    return path.matches(".*\\.(css|js|mjs)")
        && (path.startsWith(Assets.OWN)
            || notLoaded.stream().noneMatch(regex -> regex.matcher(path).find()));
  }
}
