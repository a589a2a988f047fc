package disclosuredesk.desk.security;

import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;

/** Who is signed in: no more than the id, because roles are read afresh with every click; above all no hash of a password. */
record SignedInOfficer(long id, String login) implements AuthenticatedPrincipal, Serializable {

    @Override
    public String getName() {
        return login;
    }

    @Override
    public String toString() {
        return login;
    }
}
