package disclosuredesk.decision;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What an answer is proved by: the fields beside a ground, each labelled by the message {@code Evidence.<CONSTANT>}.
 * Which ground needs which is in {@link EvidenceRules}. State secrets are never stored: level, period and a reference
 * are all there is room for.
 */
public enum Evidence {
    /** Title and article of the law or administrative regulation that prohibits disclosure (art. 14: a local rule is not enough). */
    LAW(300),
    /** Which of what the article names it is (arts 14, 15, 16, 39), in its words. */
    KIND(40),
    /** The enforcement file (art. 16 ¶2). */
    CASE_FILE(300),
    /** Number of the letter that answered the earlier request (art. 36(6)). */
    EARLIER_LETTER(100),
    /** Day of that letter, yyyy-mm-dd, not in the future: what has not been answered is not repeated. */
    EARLIER_DATE(10),
    /** Number and frequency found (art. 35). */
    COUNT(1000),
    /** The reasons asked for and given (art. 35). */
    REASONS(2000),
    /** Name and contact of the agency that is responsible (art. 36(5)). */
    RIGHT_AGENCY(300),
    /** Why that agency is not known; in place of its name. */
    RIGHT_AGENCY_UNKNOWN(500),
    /** Way and route to what has been published: address, issue of the gazette (art. 36(1)). */
    WHERE_PUBLISHED(500),
    /** The form in which it is given (art. 40): that asked for, or another. */
    PROVIDED_FORM(10),
    /** Way, route and time of getting what is provided (art. 36(2)). */
    PROVIDED_HOW(500),
    /** 绝密、机密 or 秘密. */
    SECRET_LEVEL(10),
    /** The period of secrecy. */
    SECRET_PERIOD(100),
    /** Where the decision on secrecy is kept; never the secret itself. */
    SECRET_REFERENCE(200),
    /** The concrete adverse effect on 国家安全、公共安全、经济安全、社会稳定 (art. 14). */
    EFFECT(1000),
    /** Why withholding does no serious harm to the public interest (art. 15). */
    PUBLIC_INTEREST(1000),
    /** The law or administrative regulation that rules how such information is had (art. 36(7)). */
    SPECIAL_LAW(300),
    /** Where such information is asked for. */
    WHERE_TO_ASK(300),
    /** The other channel the applicant may take (art. 39 ¶1; art. 2). */
    OTHER_CHANNEL(500),
    /** How the publication is had (art. 39 ¶2). */
    HOW_TO_GET(500),
    /** Why there is no ready information (art. 38). */
    NOT_READY(1000),
    /** Who made what was asked for, in doing what: why it is none of the Regulation's information (art. 2). */
    NATURE(1000),
    /** Why it is not given in the form asked for (art. 40). */
    OTHER_FORM(500),
    /** Name and contact of the agency that took over the function, where a reform of agencies moved it (国办公开办函〔2019〕14号). */
    SUCCESSOR(300);

    /** Above this many characters a field is written on several lines. */
    private static final int ONE_LINE = 300;

    private final int longest;

    Evidence(int longest) {
        this.longest = longest;
    }

    /** The most characters it may have. */
    public int longest() {
        return longest;
    }

    /** Whether it is written on several lines. */
    public boolean isLong() {
        return longest > ONE_LINE;
    }

    /** Whether it is one of a few words of the law, see {@link EvidenceRules#choices}. */
    public boolean isChosen() {
        return this == KIND || this == SECRET_LEVEL || this == PROVIDED_FORM;
    }

    /** Whether most answers on its grounds go without it: its field is folded until it is needed. */
    public boolean isRare() {
        return this == OTHER_FORM;
    }

    /** Whether it names another agency: those of this installation are offered. */
    public boolean isAgency() {
        return this == RIGHT_AGENCY || this == SUCCESSOR;
    }

    /** The key of its label. */
    public String label() {
        return "Evidence." + name();
    }

    /** The grounds that ask for it or have room for it. */
    public List<Ground> grounds() {
        return Ground.forDrafting().stream()
                .filter(ground -> EvidenceRules.asked(ground).contains(this))
                .toList();
    }

    public static Optional<Evidence> named(String name) {
        return Arrays.stream(values())
                .filter(evidence -> evidence.name().equals(name))
                .findFirst();
    }
}
