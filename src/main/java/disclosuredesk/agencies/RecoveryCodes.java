package disclosuredesk.agencies;

import java.util.List;

/**
 * What stands for an officer's second factor when he has lost it.
 *
 * @param codes each good once; shown once, kept nowhere
 */
public record RecoveryCodes(List<String> codes) {

    @Override
    public String toString() {
        return "RecoveryCodes";
    }
}
