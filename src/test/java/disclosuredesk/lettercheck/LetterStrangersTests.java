package disclosuredesk.lettercheck;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.lettercheck.ReadLetters.Read;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Letters written by someone who had not seen the checks: of many organs, kinds and styles, and the same with one fault each. */
class LetterStrangersTests {

    record Fault(Read letter, String what, boolean needsFacts) {
        @Override
        public String toString() {
            return letter.id() + " " + what;
        }
    }

    static List<Read> good() {
        List<Read> letters = new ArrayList<>();
        for (JsonNode node : list("good")) {
            List<String> lines = new ArrayList<>();
            node.path("text").forEach(line -> lines.add(line.asString()));
            letters.add(new Read(
                    node.path("id").asString(),
                    facts(node, Map.of()),
                    node.path("facts").path("servedOnline").asBoolean(false),
                    lines));
        }
        return letters;
    }

    static List<Fault> faulty() {
        List<Read> good = good();
        List<Fault> faults = new ArrayList<>();
        for (JsonNode node : list("faulty")) {
            Read base = good.stream()
                    .filter(letter -> letter.id().equals(node.path("letter").asString()))
                    .findFirst()
                    .orElseThrow();
            String text = String.join("\n", base.lines());
            for (JsonNode change : node.path("changes")) {
                assertThat(text)
                        .as(node.path("id").asString())
                        .contains(change.path(0).asString());
                text = text.replace(change.path(0).asString(), change.path(1).asString());
            }
            faults.add(new Fault(
                    new Read(
                            node.path("id").asString(),
                            facts(node, base.facts()),
                            base.online(),
                            text.lines().toList()),
                    node.path("fault").asString(),
                    node.path("needsFacts").asBoolean(false)));
        }
        return faults;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("good")
    void a_good_letter_is_not_alarmed_whether_its_facts_are_known_or_not(Read letter) {
        assertThat(letter.check()).as("with facts").isEmpty();
        assertThat(LetterCheck.handedIn(letter.lines(), GivenFacts.none()))
                .as("without facts")
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faulty")
    void one_fault_is_found(Fault fault) {
        assertThat(fault.letter().check()).as("with facts").isNotEmpty();
        if (!fault.needsFacts()) {
            assertThat(LetterCheck.handedIn(fault.letter().lines(), GivenFacts.none()))
                    .as("without facts")
                    .isNotEmpty();
        }
    }

    @Test
    void the_lists_are_as_long_as_they_were() {
        assertThat(good()).hasSizeGreaterThanOrEqualTo(227);
        assertThat(faulty()).hasSizeGreaterThanOrEqualTo(416);
    }

    /** A fault's facts stand before those of its letter; null takes one away. */
    private static Map<String, String> facts(JsonNode node, Map<String, String> of) {
        Map<String, String> facts = new LinkedHashMap<>(of);
        node.path("facts").properties().forEach(fact -> {
            if (fact.getValue().isNull()) {
                facts.remove(fact.getKey());
            } else if (!fact.getKey().equals("servedOnline")) {
                facts.put(fact.getKey(), fact.getValue().asString());
            }
        });
        return facts;
    }

    private static JsonNode list(String name) {
        try (InputStream in = LetterStrangersTests.class.getResourceAsStream("/letters/strangers/" + name + ".json")) {
            return JsonMapper.builder().build().readTree(in);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
