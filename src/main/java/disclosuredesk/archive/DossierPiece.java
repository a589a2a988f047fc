package disclosuredesk.archive;

import disclosuredesk.decision.Outcome;
import java.util.EnumSet;
import java.util.Set;

/** A piece that a dossier holds or lacks (卷内材料, art. 45), in the order of the file. What each outcome calls for stands here alone. */
public enum DossierPiece {
    /** 申请书. */
    APPLICATION("materials"),
    /** 身份证明 (art. 29). */
    IDENTITY("materials"),
    /** 补正告知书 (art. 30). */
    CORRECTION_NOTICE("letters"),
    /** 补正后的申请. */
    CORRECTED("materials"),
    /** 说明理由告知书 (art. 35). */
    REASONS_NOTICE("letters"),
    /** 延期答复告知书 (art. 33). */
    EXTENSION_NOTICE("letters"),
    /** 收费通知书 (art. 42). */
    FEE_NOTICE("letters"),
    /** 检索记录. */
    SEARCH(""),
    /** 征求意见文书 (arts 32 to 34). */
    ENQUIRY("letters"),
    /** 征求意见回复. */
    OPINIONS("consultations"),
    /** 协查、会商记录. */
    COOPERATION("materials"),
    /** 审批记录. */
    APPROVAL("letters"),
    /** 答复文书. */
    LETTER("letters"),
    /** 公开的信息. */
    INFORMATION("release"),
    /** 送达凭证. */
    RECEIPT("materials"),
    /** 撤回申请. */
    WITHDRAWAL("materials");

    private static final Set<DossierPiece> OF_EVERY_CASE = EnumSet.of(APPLICATION, IDENTITY);
    private static final Set<DossierPiece> OF_EVERY_ANSWER = EnumSet.of(APPROVAL, LETTER, RECEIPT);

    private final String page;

    DossierPiece(String page) {
        this.page = page;
    }

    /** What ended a request. */
    enum Ending {
        /** An answer that was signed. */
        ANSWER,
        /** The applicant took the request back. */
        WITHDRAWAL,
        /** A period passed: the law asks for no letter then. */
        PERIOD
    }

    /** The page of the case on which it is added; empty if a step of the process brings it. */
    public String page() {
        return page;
    }

    public boolean isDoneInAStep() {
        return page.isEmpty();
    }

    /** Whether it should be there as soon as the record says that it went out. */
    boolean isDueAtOnce() {
        return switch (this) {
            case APPLICATION, IDENTITY, CORRECTION_NOTICE, REASONS_NOTICE, EXTENSION_NOTICE, FEE_NOTICE, ENQUIRY ->
                true;
            case CORRECTED, SEARCH, OPINIONS, COOPERATION, APPROVAL, LETTER, INFORMATION, RECEIPT, WITHDRAWAL -> false;
        };
    }

    /** What every file with this outcome holds, whatever else happened on the way. */
    static Set<DossierPiece> calledForBy(Outcome outcome, Ending ending) {
        EnumSet<DossierPiece> pieces = EnumSet.copyOf(OF_EVERY_CASE);
        if (ending == Ending.WITHDRAWAL) {
            pieces.add(WITHDRAWAL);
            return pieces;
        }
        if (ending == Ending.ANSWER) {
            pieces.addAll(OF_EVERY_ANSWER);
        }
        switch (outcome) {
            case R1, R2 -> {
                pieces.add(SEARCH);
                pieces.add(INFORMATION);
            }
            case R3_1, R3_2, R3_3, R3_4, R3_5, R3_6, R3_7, R3_8, R4_1, R4_2 -> pieces.add(SEARCH);
            case R4_3, R6_1 -> pieces.add(CORRECTION_NOTICE);
            case R6_2 -> pieces.add(FEE_NOTICE);
            case R5_1, R5_2, R5_3, R5_4, R5_5, R6_3 -> {}
        }
        return pieces;
    }

    /** What is to be expected of a case that is not answered yet. */
    static Set<DossierPiece> expected() {
        EnumSet<DossierPiece> pieces = EnumSet.copyOf(OF_EVERY_CASE);
        pieces.addAll(OF_EVERY_ANSWER);
        pieces.add(SEARCH);
        return pieces;
    }
}
