package disclosuredesk.letters;

import static disclosuredesk.letters.AnswersInMemory.DECIDED;
import static disclosuredesk.letters.AnswersInMemory.part;
import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.decision.DecisionPart;
import disclosuredesk.decision.Evidence;
import disclosuredesk.decision.Ground;
import disclosuredesk.lettercheck.ComposedFinding;
import disclosuredesk.rehearsal.Proofs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A lawful reason never stands in the way of a signature, whatever it mentions and whatever the outcome. */
class ComposedAnswerTests {

    private final AnswersInMemory answers = new AnswersInMemory();

    static List<String> awkward() throws IOException {
        try (var in = ComposedAnswerTests.class.getResourceAsStream("/letters/awkward-reasons.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    static Stream<Ground> grounds() {
        return AnswersInMemory.grounds();
    }

    private static List<DecisionPart> one(Ground ground, String reason) {
        String proper = Proofs.reason(ground);
        return List.of(part(ground, proper == null ? reason : proper + "。" + reason));
    }

    private List<ComposedFinding> found(List<DecisionPart> parts, LocalDate on) {
        return answers.check(answers.answer(parts, on), parts, on);
    }

    @Test
    void theListOfReasonsIsLong() throws IOException {
        assertThat(awkward()).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("grounds")
    void nothingIsFoundInAnAnswerOnItsGround(Ground ground) {
        for (LocalDate on : List.of(LocalDate.of(2026, 3, 20), LocalDate.of(2024, 1, 1), LocalDate.of(2023, 12, 31))) {
            assertThat(found(List.of(part(ground, Proofs.reason(ground))), on))
                    .as("%s", on)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("awkward")
    void aLawfulReasonThatMentionsOtherMattersIsSignedOnEachGround(String reason) {
        grounds()
                .forEach(ground -> assertThat(found(one(ground, reason), DECIDED))
                        .as("%s", ground)
                        .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("awkward")
    void itIsSignedToInAnAnswerThatGivesAPart(String reason) {
        for (Ground withheld : List.of(
                Ground.PROCESS_INFORMATION, Ground.THIRD_PARTY, Ground.DOES_NOT_EXIST, Ground.WOULD_HAVE_TO_BE_MADE)) {
            List<DecisionPart> parts =
                    List.of(part(Ground.PROVIDED, null), one(withheld, reason).get(0));
            assertThat(found(parts, DECIDED)).as("%s", withheld).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("awkward")
    void itIsSignedAsTheOtherChannelAPetitionIsToldOf(String channel) {
        Map<Evidence, String> told = Map.of(Evidence.OTHER_CHANNEL, channel);
        List<DecisionPart> parts = List.of(
                new DecisionPart(AnswersInMemory.INFORMATION, Ground.PETITION, Proofs.reason(Ground.PETITION), told));
        assertThat(found(parts, DECIDED)).isEmpty();
    }

    @Test
    void severalTogetherAreSignedToo() throws IOException {
        List<String> all = awkward();
        for (int i = 0; i < all.size(); i++) {
            String three = all.get(i) + "；" + all.get((i + 7) % all.size()) + "。\n" + all.get((i + 31) % all.size());
            for (Ground ground : List.of(Ground.PETITION, Ground.STATE_SECRET, Ground.NOT_OURS, Ground.PROVIDED)) {
                assertThat(found(one(ground, three), DECIDED))
                        .as("%s %s", ground, three)
                        .isEmpty();
            }
        }
    }
}
