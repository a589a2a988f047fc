package disclosuredesk.rehearsal;

import disclosuredesk.consultation.Consultation;
import disclosuredesk.consultation.Consultations;
import disclosuredesk.decision.Ground;
import disclosuredesk.report.Table3Row;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.requests.RequestConcluded.Conclusion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Turns the counts of a table into lives: for each row the path through the process that ends there. Requests of the
 * year are spread over it; those carried in were received in the last days of the year before and end in the year;
 * those carried out stand at every kind of open step at New Year.
 */
final class LifePlan {

    /** Days of the year on which a request can come in and still be archived before New Year. */
    private static final int SPREAD = 330;

    /** The same, when the payment period has to run out first. */
    private static final int SPREAD_UNPAID = 270;

    private final int year;
    private final Acts acts;
    private final Consultations consultations;
    private final Cast cast;
    private final MadeUpApplicants applicants;
    private final UnaryOperator<LocalDate> workDay;
    private final List<Life> lives = new ArrayList<>();
    private int carriedIn;

    LifePlan(int year, Acts acts, Consultations consultations, Cast cast) {
        this(year, acts, consultations, cast, UnaryOperator.identity());
    }

    /** @param workDay the day on which an act of a day is done */
    LifePlan(int year, Acts acts, Consultations consultations, Cast cast, UnaryOperator<LocalDate> workDay) {
        this.workDay = workDay;
        this.year = year;
        this.acts = acts;
        this.consultations = consultations;
        this.cast = cast;
        this.applicants = new MadeUpApplicants(year);
    }

    List<Life> lives() {
        return lives;
    }

    /** So many of the next lives were received in the year before. */
    void carryIn(int number) {
        carriedIn = number;
    }

    /** Requests that end in a row of table 三 within the year. */
    void ended(ApplicantKind kind, Table3Row row, int number) {
        for (int i = 0; i < number; i++) {
            LocalDate receivedOn = fromTheYearBefore()
                    ? LocalDate.of(year - 1, 12, 29 + i % 3)
                    : LocalDate.of(year, 1, 1)
                            .plusDays(lives.size() * 7L % (mayGoUnpaid(row) ? SPREAD_UNPAID : SPREAD));
            to(row, life(kind, receivedOn), i);
        }
    }

    private static boolean mayGoUnpaid(Table3Row row) {
        return row == Table3Row.R6 || row == Table3Row.R6_2;
    }

    /** Requests still open at New Year. */
    void open(ApplicantKind kind, int number) {
        for (int i = 0; i < number; i++) {
            if (fromTheYearBefore()) {
                // no correction period is a year long, so these stand at any step but that one
                leaveOpen(life(kind, LocalDate.of(year - 1, 12, 29 + i % 3)), 2 + i % 6);
            } else {
                leaveOpen(life(kind, LocalDate.of(year, 12, 1).plusDays(i % 18)), i);
            }
        }
    }

    private boolean fromTheYearBefore() {
        return carriedIn > 0 && carriedIn-- > 0;
    }

    private Life life(ApplicantKind kind, LocalDate receivedOn) {
        Cast.Desk desk =
                cast.departments().get(lives.size() % cast.departments().size());
        var life = new Life(acts, consultations, cast, desk, applicants.registration(kind, receivedOn), workDay)
                .registered();
        lives.add(life);
        return life;
    }

    /** The life goes on to where it counts in the row; the number varies how. */
    static void to(Table3Row row, Life life, int i) {
        switch (row) {
            case R1 -> searched(life, i % 4 == 0 ? Ground.ALREADY_PUBLISHED : Ground.PROVIDED);
            case R2 ->
                life.accepted(1)
                        .assigned(1)
                        .proposed(3, Ground.PROVIDED, false)
                        .draftedInPart(4, i % 2 == 0 ? Ground.INTERNAL_AFFAIRS : Ground.PROCESS_INFORMATION)
                        .decided(5);
            case R3_1 -> searched(life, Ground.STATE_SECRET);
            case R3_2 -> searched(life, Ground.PROHIBITED_BY_LAW);
            case R3_3 -> searched(life, Ground.ENDANGERS_SECURITY);
            case R3_4 ->
                life.accepted(1)
                        .assigned(1)
                        .proposed(2, Ground.THIRD_PARTY, true)
                        .opinionAsked(3, "相关企业")
                        .opinionGiven(8, Consultation.Opinion.OBJECTS)
                        .answered(9, Ground.THIRD_PARTY);
            case R3_5 -> searched(life, Ground.INTERNAL_AFFAIRS);
            case R3_6 -> returnedOnce(life, Ground.PROCESS_INFORMATION, i);
            case R3_7 -> searched(life, Ground.ENFORCEMENT_FILE);
            case R3_8 -> searched(life, Ground.ENQUIRY_BY_SPECIAL_LAW);
            case R4_1 -> notHeld(life, i);
            case R4_2 -> searched(life, Ground.WOULD_HAVE_TO_BE_MADE);
            case R4_3 ->
                life.correctionAsked(2, 20)
                        .corrected(8)
                        .concluded(9, Conclusion.STILL_UNCLEAR)
                        .answered(10, Ground.STILL_UNCLEAR);
            case R5_1 -> life.concluded(1, Conclusion.NOT_A_REQUEST).answered(2, Ground.PETITION);
            case R5_2 -> atOnce(life, Ground.REPEATED);
            case R5_3 -> atOnce(life, Ground.PUBLICATION);
            case R5_4 ->
                life.accepted(1)
                        .reasonsAsked(1, 20)
                        .reasonsRejected(2)
                        .assigned(3)
                        .proposed(4, Ground.EXCESSIVE, false)
                        .answered(5, Ground.EXCESSIVE);
            case R5_5 -> atOnce(life, Ground.CONFIRMATION_OF_KNOWN);
            case R6_1 -> life.correctionAsked(2, 12).abandoned(12).archived(14, true);
            case R6_2 -> life.feeAsked(1, 119).notPaid(20).archived(21 + Life.LONGEST_PAYMENT, true);
            case R6_3 -> otherwise(life, i);
            case R6 -> to(Table3Row.valueOf("R6_" + (1 + i % 3)), life, i / 3);
            default -> throw new IllegalArgumentException(row + " is no result");
        }
    }

    private static void searched(Life life, Ground ground) {
        life.accepted(1).assigned(1).proposed(3, ground, false).answered(4, ground);
    }

    private static void atOnce(Life life, Ground ground) {
        life.concluded(1, Conclusion.ANSWERABLE_AT_ONCE).answered(2, ground);
    }

    private static void returnedOnce(Life life, Ground ground, int i) {
        if (i % 3 == 0) {
            life.accepted(1)
                    .assigned(1)
                    .assignmentReturned(2)
                    .assigned(2)
                    .proposed(4, ground, false)
                    .drafted(5, ground)
                    .returnedFromReview(6)
                    .answered(7, ground);
        } else {
            searched(life, ground);
        }
    }

    private static void notHeld(Life life, int i) {
        if (i % 2 == 0) {
            searched(life, Ground.DOES_NOT_EXIST);
        } else {
            life.concluded(1, Conclusion.NOT_OURS).answered(2, Ground.NOT_OURS);
        }
    }

    /** Most withdraw; of some there is no government information to be had (art. 2). */
    private static void otherwise(Life life, int i) {
        if (i % 5 == 4) {
            life.concluded(1, Conclusion.NOT_INFORMATION).answered(2, Ground.NOT_INFORMATION);
        } else {
            withdrawn(life, i);
        }
    }

    private static void withdrawn(Life life, int i) {
        switch (i % 4) {
            case 0 -> life.withdrawn(5);
            case 1 -> life.correctionAsked(2, 20).withdrawn(6);
            case 2 ->
                life.accepted(1)
                        .assigned(1)
                        .proposed(3, Ground.THIRD_PARTY, true)
                        .opinionAsked(4, "相关企业")
                        .withdrawn(7);
            default ->
                life.accepted(1)
                        .assigned(1)
                        .proposed(3, Ground.PROVIDED, false)
                        .drafted(4, Ground.PROVIDED)
                        .reviewed(5)
                        .approved(6)
                        .withdrawn(7);
        }
        life.archived(9, false);
    }

    private static void leaveOpen(Life life, int i) {
        switch (i % 8) {
            case 0 -> {}
            case 1 -> life.correctionAsked(2, 45);
            case 2 -> life.accepted(1);
            case 3 -> life.accepted(1).assigned(2);
            case 4 ->
                life.accepted(1)
                        .assigned(1)
                        .proposed(3, Ground.THIRD_PARTY, true)
                        .opinionAsked(4, "相关企业");
            case 5 -> life.accepted(1).assigned(1).proposed(3, Ground.PROVIDED, false);
            case 6 ->
                life.accepted(1).assigned(1).proposed(3, Ground.PROVIDED, false).drafted(4, Ground.PROVIDED);
            default ->
                life.accepted(1)
                        .assigned(1)
                        .proposed(3, Ground.PROVIDED, false)
                        .drafted(4, Ground.PROVIDED)
                        .reviewed(5)
                        .approved(6);
        }
    }
}
