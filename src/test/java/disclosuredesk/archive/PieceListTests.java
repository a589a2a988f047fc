package disclosuredesk.archive;

import static disclosuredesk.archive.DossierPiece.APPLICATION;
import static disclosuredesk.archive.DossierPiece.APPROVAL;
import static disclosuredesk.archive.DossierPiece.CORRECTED;
import static disclosuredesk.archive.DossierPiece.CORRECTION_NOTICE;
import static disclosuredesk.archive.DossierPiece.ENQUIRY;
import static disclosuredesk.archive.DossierPiece.EXTENSION_NOTICE;
import static disclosuredesk.archive.DossierPiece.FEE_NOTICE;
import static disclosuredesk.archive.DossierPiece.IDENTITY;
import static disclosuredesk.archive.DossierPiece.INFORMATION;
import static disclosuredesk.archive.DossierPiece.LETTER;
import static disclosuredesk.archive.DossierPiece.OPINIONS;
import static disclosuredesk.archive.DossierPiece.RECEIPT;
import static disclosuredesk.archive.DossierPiece.SEARCH;
import static disclosuredesk.archive.DossierPiece.WITHDRAWAL;
import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.archive.DossierPiece.Ending;
import disclosuredesk.archive.PieceList.Known;
import disclosuredesk.archive.PieceList.State;
import disclosuredesk.decision.Outcome;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a file holds for each outcome and each special path. */
class PieceListTests {

    private static final Set<DossierPiece> REGISTERED = Set.of(APPLICATION, IDENTITY);

    private static List<DossierPiece> missing(@Nullable Outcome outcome, Ending ending, DossierPiece... onTheWay) {
        return PieceList.of(new Known(outcome, ending, false, Set.of(onTheWay), Set.of(), REGISTERED))
                .missing();
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void everyAnswerIsSignedWrittenAndDelivered(Outcome outcome) {
        assertThat(missing(outcome, Ending.ANSWER)).contains(APPROVAL, LETTER, RECEIPT);
        assertThat(missing(outcome, Ending.ANSWER).contains(INFORMATION))
                .isEqualTo(outcome.family() == Outcome.Family.DISCLOSED
                        || outcome.family() == Outcome.Family.PARTLY_DISCLOSED);
        assertThat(missing(outcome, Ending.ANSWER).contains(SEARCH))
                .isEqualTo(
                        switch (outcome.family()) {
                            case DISCLOSED, PARTLY_DISCLOSED, REFUSED -> true;
                            case CANNOT_PROVIDE -> outcome != Outcome.R4_3;
                            case NOT_PROCESSED, OTHERWISE_CONCLUDED -> false;
                        });
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void whoTakesHisRequestBackLeavesOnlyThat(Outcome outcome) {
        assertThat(missing(outcome, Ending.WITHDRAWAL)).containsExactly(WITHDRAWAL);
    }

    @Test
    void aPeriodThatPassedRestsOnItsNotice() {
        assertThat(missing(Outcome.R6_1, Ending.PERIOD)).containsExactly(CORRECTION_NOTICE);
        assertThat(missing(Outcome.R6_2, Ending.PERIOD)).containsExactly(FEE_NOTICE);
        assertThat(missing(Outcome.R4_3, Ending.ANSWER)).contains(CORRECTION_NOTICE);
    }

    @Test
    void whatHappenedOnTheWayIsCalledForWhateverTheOutcome() {
        for (Outcome outcome : Outcome.values()) {
            assertThat(missing(outcome, Ending.ANSWER, EXTENSION_NOTICE, ENQUIRY, OPINIONS, CORRECTED))
                    .contains(EXTENSION_NOTICE, ENQUIRY, OPINIONS, CORRECTED);
        }
    }

    @Test
    void whatIsAnsweredFromTheExaminationNeedsNoSearch() {
        assertThat(PieceList.of(new Known(Outcome.R4_1, Ending.ANSWER, true, Set.of(), Set.of(), REGISTERED))
                        .missing())
                .containsExactly(APPROVAL, LETTER, RECEIPT);
    }

    @Test
    void anOpenCaseLacksOnlyTheLettersItSaysItSent() {
        PieceList open = PieceList.of(new Known(
                null, Ending.PERIOD, false, Set.of(CORRECTION_NOTICE, OPINIONS), Set.of(APPLICATION), REGISTERED));
        assertThat(open.missing()).containsExactly(CORRECTION_NOTICE);
        assertThat(open.lines())
                .contains(
                        new PieceList.Line(APPLICATION, State.FILED),
                        new PieceList.Line(IDENTITY, State.RECORDED),
                        new PieceList.Line(OPINIONS, State.LATER),
                        new PieceList.Line(LETTER, State.LATER));
        assertThat(open.present()).isEqualTo(2);
    }
}
