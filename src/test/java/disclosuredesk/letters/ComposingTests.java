package disclosuredesk.letters;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.decision.DecisionPart;
import disclosuredesk.decision.Ground;
import disclosuredesk.decision.Outcome;
import disclosuredesk.lettercheck.LetterCheck;
import disclosuredesk.rehearsal.Proofs;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.testing.World;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;

/** The answer put into words from the record: nothing is found in it, whatever the ground. */
@SpringBootTest
@ActiveProfiles("test")
class ComposingTests {

    private static final Letterhead LETTERHEAD =
            new Letterhead("示公开", "示例市人民政府", "https://review.example.gov.cn", "示例区人民法院", "联系电话：0531-1234567");

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Composing composing;

    private World world;
    private DisclosureRequest request;

    @BeforeEach
    void aRequest() {
        world = new World(beans);
        request = world.requests.get(world.proposed(Ground.DOES_NOT_EXIST, false), world.clerk);
    }

    private static DecisionPart part(Ground ground, String information) {
        return new DecisionPart(information, ground, Proofs.reason(ground), Proofs.of(ground));
    }

    /** Grounds whose letter tells what was done before (correction, opinions, reasons, fee) need a case that has walked there. */
    static Stream<Ground> grounds() {
        return Ground.forDrafting().stream()
                .filter(ground -> !List.of(
                                Ground.OTHER,
                                Ground.THIRD_PARTY,
                                Ground.STILL_UNCLEAR,
                                Ground.EXCESSIVE,
                                Ground.NOT_PAID)
                        .contains(ground));
    }

    @ParameterizedTest
    @MethodSource("grounds")
    void nothingIsFoundInTheLetterOfAGround(Ground ground) {
        assertThat(findings(ground.outcome(), List.of(part(ground, request.information())), world.today()))
                .isEmpty();
    }

    @Test
    void aPartlyDisclosedRequestTellsBothRemedies() {
        List<DecisionPart> parts = List.of(part(Ground.PROVIDED, "方案正文"), part(Ground.PROCESS_INFORMATION, "方案讨论记录"));
        assertThat(findings(Outcome.R2, parts, world.today())).isEmpty();
        assertThat(letter(Outcome.R2, parts, world.today()).lines().toString())
                .contains("（一）")
                .contains("应当自收到本告知书之日起60日内先向")
                .contains("也可以自收到本告知书之日起6个月内");
    }

    @Test
    void whatIsRefusedForTwoReasonsCitesBoth() {
        List<DecisionPart> parts =
                List.of(part(Ground.PROCESS_INFORMATION, "讨论记录"), part(Ground.DOES_NOT_EXIST, "会议录音"));
        assertThat(findings(Outcome.R3_6, parts, world.today())).isEmpty();
    }

    @Test
    void theRemedyChangesWithTheYear2024() {
        List<Ground> refused = List.of(Ground.INTERNAL_AFFAIRS);
        assertThat(RemedyText.of(refused, LocalDate.of(2023, 12, 31))).isEqualTo(RemedyText.FREE_CHOICE);
        assertThat(RemedyText.of(refused, LocalDate.of(2024, 1, 1))).isEqualTo(RemedyText.REVIEW_FIRST);
        assertThat(RemedyText.of(List.of(Ground.ENQUIRY_BY_SPECIAL_LAW), LocalDate.of(2024, 1, 1)))
                .isEqualTo(RemedyText.FREE_CHOICE);
        assertThat(RemedyText.of(List.of(Ground.PROVIDED, Ground.THIRD_PARTY), LocalDate.of(2024, 1, 1)))
                .isEqualTo(RemedyText.BOTH);
    }

    @Test
    void onlyWhatTheApplicantTookBackHasNoRemedy() {
        for (Ground ground : Ground.values()) {
            assertThat(RemedyText.of(List.of(ground), LocalDate.of(2026, 1, 5)) == RemedyText.NONE)
                    .as(ground.name())
                    .isEqualTo(ground == Ground.WITHDRAWN);
        }
    }

    @Test
    void whatIsNoGovernmentInformationIsAnsweredAsSuchWhereverItCounts() {
        List<DecisionPart> parts = List.of(part(Ground.NOT_INFORMATION, request.information()));
        for (Outcome row : List.of(Outcome.R6_3, Outcome.R4_1)) {
            assertThat(findings(row, parts, world.today())).as(row.name()).isEmpty();
            assertThat(letter(row, parts, world.today()).lines())
                    .contains("非政府信息告知书")
                    .anyMatch(line -> line.contains("《中华人民共和国政府信息公开条例》第二条的规定"))
                    .anyMatch(line -> line.contains("60日内") && line.contains("6个月内"));
        }
    }

    @Test
    void aReasonThatLacksWhatTheGroundDemandsIsFound() {
        assertThat(findings(
                        Outcome.R4_1,
                        List.of(new DecisionPart("规划", Ground.NOT_OURS, "不归本机关管", Map.of())),
                        world.today()))
                .contains("reason.rightAgencyContact");
    }

    private List<String> findings(Outcome outcome, List<DecisionPart> parts, LocalDate on) {
        return LetterCheck.of(
                        letter(outcome, parts, on).lines(),
                        composing.facts(request, outcome, parts, on, LETTERHEAD, "示公开〔2026〕1号"))
                .stream()
                .map(finding -> finding.message())
                .toList();
    }

    private LetterContent letter(Outcome outcome, List<DecisionPart> parts, LocalDate on) {
        return composing.decision(request, outcome, parts, on, LETTERHEAD, "示公开〔2026〕1号");
    }
}
