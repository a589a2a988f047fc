package disclosuredesk.remedies;

import disclosuredesk.shared.RequestId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded when a review or suit becomes known.
 *
 * @param request what it is about, if that is on file
 * @param title what it is about otherwise; not used with a request
 * @param claimant 复议申请人、原告
 * @param organ 复议机关、法院
 * @param caseNumber its number there; may be blank
 * @param filedOn the day it was accepted (受理、立案)
 * @param copyReceivedOn the day the copy (副本) was received; null until then
 * @param procedure of a review
 * @param route of a suit
 * @param review the review it followed, where that is on file
 * @param coDefendant whether the reviewing organ is sued as well
 */
public record Filing(
        RemedyKind kind,
        @Nullable RequestId request,
        String title,
        String claimant,
        String organ,
        String caseNumber,
        LocalDate filedOn,
        @Nullable LocalDate copyReceivedOn,
        @Nullable ReviewProcedure procedure,
        @Nullable SuitRoute route,
        @Nullable RemedyId review,
        boolean coDefendant,
        Standing standing) {

    private static final int LONGEST_PERSONAL_NAME = 4;

    /** A review has no route, a suit no procedure; only a suit after a review has a review and a reviewing organ beside. */
    public Filing {
        boolean suit = kind == RemedyKind.SUIT;
        boolean afterReview = suit && route == SuitRoute.AFTER_REVIEW;
        procedure = suit ? null : procedure;
        route = suit ? route : null;
        review = afterReview ? review : null;
        coDefendant = afterReview && coDefendant;
        standing = afterReview ? standing : Standing.ORIGINAL_ORGAN;
    }

    /** A review in the ordinary procedure, or a suit without a review before. */
    private Filing(
            RemedyKind kind,
            @Nullable RequestId request,
            String title,
            String claimant,
            String organ,
            String caseNumber,
            LocalDate filedOn,
            @Nullable LocalDate copyReceivedOn) {
        this(
                kind,
                request,
                title,
                claimant,
                organ,
                caseNumber,
                filedOn,
                copyReceivedOn,
                ReviewProcedure.ORDINARY,
                SuitRoute.DIRECT,
                null,
                false,
                Standing.ORIGINAL_ORGAN);
    }

    /** A review of the request in the ordinary procedure. */
    public static Filing review(
            @Nullable RequestId request,
            String title,
            String claimant,
            String organ,
            String caseNumber,
            LocalDate filedOn,
            @Nullable LocalDate copyReceivedOn) {
        return new Filing(RemedyKind.REVIEW, request, title, claimant, organ, caseNumber, filedOn, copyReceivedOn);
    }

    /** A suit without a review before. */
    public static Filing suit(
            @Nullable RequestId request,
            String title,
            String claimant,
            String organ,
            String caseNumber,
            LocalDate filedOn,
            @Nullable LocalDate copyReceivedOn) {
        return new Filing(RemedyKind.SUIT, request, title, claimant, organ, caseNumber, filedOn, copyReceivedOn);
    }

    /** The same suit, after a review. */
    public Filing after(@Nullable RemedyId earlier, boolean reviewingOrganSued, Standing as) {
        return with(procedure, SuitRoute.AFTER_REVIEW, earlier, reviewingOrganSued, as);
    }

    /** The same review, in another procedure. */
    public Filing in(ReviewProcedure other) {
        return with(other, route, review, coDefendant, standing);
    }

    private Filing with(
            @Nullable ReviewProcedure by,
            @Nullable SuitRoute on,
            @Nullable RemedyId earlier,
            boolean reviewingOrganSued,
            Standing as) {
        return new Filing(
                kind,
                request,
                title,
                claimant,
                organ,
                caseNumber,
                filedOn,
                copyReceivedOn,
                by,
                on,
                earlier,
                reviewingOrganSued,
                as);
    }

    /** The claimant as lists and the ledger show him: of a short name, which may be a person's, the first character. */
    public String maskedClaimant() {
        int characters = claimant.codePointCount(0, claimant.length());
        return characters > LONGEST_PERSONAL_NAME || characters == 0
                ? claimant
                : claimant.substring(0, claimant.offsetByCodePoints(0, 1)) + "*".repeat(characters - 1);
    }
}
