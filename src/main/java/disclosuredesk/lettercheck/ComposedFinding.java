package disclosuredesk.lettercheck;

/**
 * A finding in an answer of ours.
 *
 * @param finding its line is the printed one
 * @param blocks whether the words are the system's own and contradict the record, so that nothing but mending helps; else
 *     it is advice: about what a person wrote, or what the record does not have, and the head may answer it in writing
 */
public record ComposedFinding(LetterFinding finding, boolean blocks) {

    static ComposedFinding blocking(LetterFinding finding) {
        return new ComposedFinding(finding, true);
    }

    static ComposedFinding advice(LetterFinding finding) {
        return new ComposedFinding(finding, false);
    }
}
