package org.verdash.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.verdash.contract.AppReply;

class PageWordTest extends InstanceApp {
  private AppReply told(String verdash, String callId) throws Exception {
    String body = body(2014, "\"stale\"", "\"year.value\"").strip();
    String told = body.substring(0, body.length() - 1) + ",\"verdash\":" + verdash + '}';
    return app.answer(Calls.callback(told).id(callId).on(instance).call());
  }

  @Test
  void whatAPageOnlyRepeatsIsNotSaved() throws Exception {
    instance = make(List.of(value("note.value", "\"newer\"")));
    answered(told("{\"repeats\":[\"note.value\"]}", "c1"));
    assertThat(saved())
        .containsEntry("note.value", "\"newer\"")
        .containsEntry("year.value", "2014");
    answered(told("{}", "c2"));
    assertThat(saved()).containsEntry("note.value", "\"stale\"");
  }

  @Test
  void aCallThatBelongsToThePagesOpeningIsAnInitialOne() throws Exception {
    instance = make(List.of(value("out.title", "\"kept\"")));
    AppReply.Answer reply = answered(told("{\"initial\":true}", "c1"));
    assertThat(reply.body().toString()).contains("\"kept\"").doesNotContain("computed");
    assertThat(saves()).isZero();
  }

  @Test
  void ofCallsThatOvertakeEachOtherTheLatestOnesAnswerIsSaved() throws Exception {
    answer = "of the second";
    answered(numbered(2, 2016, "c2"));
    answer = "of the first";
    answered(numbered(1, 2014, "c1"));
    assertThat(saved()).containsEntry("out.title", "\"of the second\"");
    answer = "of the third";
    answered(numbered(3, 2018, "c3"));
    assertThat(saved()).containsEntry("out.title", "\"of the third\"");
  }

  private AppReply numbered(int number, int year, String callId) throws Exception {
    String body = body(year, "\"n\"", "\"year.value\"").strip();
    String told = body.substring(0, body.length() - 1) + ",\"verdash\":{\"call\":" + number + "}}";
    return app.answer(Calls.callback(told).id(callId).on(instance).call());
  }

  @Test
  void aWordOfThePageThatMakesNoSenseIsRefused() throws Exception {
    for (String word :
        List.of(
            "1",
            "{\"initial\":1}",
            "{\"repeats\":{}}",
            "{\"repeats\":[1]}",
            "{\"call\":0}",
            "{\"call\":1.5}")) {
      assertProblem(told(word, "c" + word), 400);
    }
  }

  @Test
  void whatAPageLeavesOutWasNeverSetUnlessItWasCleared() throws Exception {
    String silent = body(2014, "0", "\"year.value\"").replace(",\"value\":0", "");
    answered(app.answer(Calls.callback(silent).id("c1").on(instance).call()));
    assertThat(saved()).doesNotContainKey("note.value");
    String cleared = body(0, "\"n\"", "\"year.value\"").replace(",\"value\":0", "");
    answered(app.answer(Calls.callback(cleared).id("c2").on(instance).call()));
    assertThat(saved()).containsEntry("year.value", "null");
  }
}
