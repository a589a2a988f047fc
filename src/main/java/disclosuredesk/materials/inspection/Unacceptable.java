package disclosuredesk.materials.inspection;

/** Why a file is not taken, as the key of a sentence and what stands in it. */
final class Unacceptable extends Exception {

    private final transient Object[] arguments;

    Unacceptable(String messageKey, Object... arguments) {
        super(messageKey, null, false, false);
        this.arguments = arguments;
    }

    Object[] arguments() {
        return arguments.clone();
    }
}
