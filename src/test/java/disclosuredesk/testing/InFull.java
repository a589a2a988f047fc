package disclosuredesk.testing;

/** How much of a long proof is done: a part of it in every build, all of it with {@code mvn verify -Pfull}. */
public final class InFull {

    private InFull() {}

    /** Asked by {@code @EnabledIf} too. */
    public static boolean isAsked() {
        return Boolean.getBoolean("full");
    }

    public static int of(int inEveryBuild, int inFull) {
        return isAsked() ? inFull : inEveryBuild;
    }
}
