package disclosuredesk.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.PageTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an approval demands can be read in one list, and no module demands anything beside it. */
@PageTest
class ApprovalDemandsTests {

    private static final RequestId CASE = RequestId.random();

    @Autowired
    private List<ApprovalDemand> demands;

    private record Told(String name, List<String> to) implements ApprovalDemand {

        @Override
        public void requireOfDraft(RequestId request, Decision draft, Officer by) {
            to.add("draft " + name);
        }

        @Override
        public void require(DecisionApproved approved, Decision signed, Officer by) {
            to.add("signed " + name);
        }
    }

    private static List<ApprovalDemand> told(List<String> to, String... names) {
        return Stream.of(names).<ApprovalDemand>map(name -> new Told(name, to)).toList();
    }

    @Test
    void anApprovalDemandsTheseInThisOrder() {
        assertThat(ApprovalDemands.ORDER)
                .containsExactly("opinions", "conferrals", "evidence", "secrecy", "release", "letter");
        assertThat(demands).extracting(ApprovalDemand::name).containsExactlyInAnyOrderElementsOf(ApprovalDemands.ORDER);
    }

    @Test
    void theyAreAskedInThatOrderWhereverTheyWereFound() {
        List<String> asked = new ArrayList<>();
        ApprovalDemands inOrder =
                new ApprovalDemands(told(asked, "letter", "evidence", "opinions", "secrecy", "conferrals", "release"));
        Decision draft = Decision.draft(
                Outcome.R1,
                List.of(new DecisionPart("名册", Ground.PROVIDED, null, Map.of())),
                1,
                LocalDate.of(2026, 3, 2));
        Officer by = new Officer(1, 1, null, "chen", "陈科长", Set.of(Role.HEAD), true);
        inOrder.requireOfDraft(CASE, draft, by);
        inOrder.require(new DecisionApproved(CASE, LocalDate.of(2026, 3, 2), draft.outcome(), "", ""), draft, by);
        assertThat(asked)
                .containsExactly(
                        "draft opinions",
                        "draft conferrals",
                        "draft evidence",
                        "draft secrecy",
                        "draft release",
                        "draft letter",
                        "signed opinions",
                        "signed conferrals",
                        "signed evidence",
                        "signed secrecy",
                        "signed release",
                        "signed letter");
    }

    @Test
    void aDemandWithoutAPlaceAndAPlaceWithoutADemandStartNothing() {
        List<String> asked = new ArrayList<>();
        assertThatThrownBy(() -> new ApprovalDemands(
                        told(asked, "opinions", "evidence", "secrecy", "release", "letter", "seal")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("seal");
        assertThatThrownBy(() -> new ApprovalDemands(told(asked, "opinions", "evidence", "secrecy", "letter")))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(
                        () -> new ApprovalDemands(told(asked, "opinions", "evidence", "secrecy", "letter", "letter")))
                .isInstanceOf(IllegalStateException.class);
    }
}
