package disclosuredesk.agencies;

import java.time.LocalDateTime;

/**
 * What an administrator hands over to an officer so that he sets his password himself.
 *
 * @param code shown this once; kept nowhere
 */
public record Activation(long officerId, String login, String name, String code, LocalDateTime until) {

    @Override
    public String toString() {
        return "Activation[" + login + "]";
    }
}
