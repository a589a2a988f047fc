package disclosuredesk.agencies;

/** Whose rules of passwords an installation follows; where they contradict each other it can follow only one. */
public enum PasswordProfile {
    /** GB/T 22239-2019 8.1.4.1 a): 复杂度要求并定期更换; the numbers are what assessors expect, the standard has none. */
    DENGBAO3(3, 90, 5),
    /** OWASP ASVS 5.0: 6.2.5 forbids demands on composition, 6.2.10 periodic change. */
    ASVS(1, 0, 0);

    private final int kinds;
    private final int days;
    private final int former;

    PasswordProfile(int kinds, int days, int former) {
        this.kinds = kinds;
        this.days = days;
        this.former = former;
    }

    /** How many of the four kinds of characters: capitals, small letters, digits, others. */
    public int kinds() {
        return kinds;
    }

    /** After so many days another is wanted; 0: never. */
    public int days() {
        return days;
    }

    /** So many passwords of before are not taken again. */
    public int former() {
        return former;
    }
}
