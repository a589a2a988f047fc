package disclosuredesk.requests;

import disclosuredesk.agencies.Role;
import disclosuredesk.shared.RequestId;
import java.util.Collections;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What an officer can begin on a case whatever step it stands at: the page of a case offers it. Each module says it of its own acts, as a bean; the
 * act itself checks again. Who and when are data, from which the table of rights is written.
 *
 * @param page the last part of the address of its form
 * @param roles who can begin it: whoever has one of them; a handler only what his own department was given
 * @param when the state the case has to be in
 * @param also what else has to be so of this case and this officer
 * @param shownAnywhere whether its form is shown although the step of this page is not open; the act then checks by its own rule
 */
public record Offer(
        String page, Set<Role> roles, When when, Predicate<OpenedCase> also, Predicate<RequestId> shownAnywhere) {

    /** The state of a case in which an act can begin; on what never was a request or was anonymised, nothing. */
    public enum When {
        /** Until the answer was delivered, or it ended otherwise. */
        UNANSWERED {
            @Override
            public boolean holds(DisclosureRequest request) {
                return !request.isClosed();
            }
        },
        /** Since the answer was delivered, or it ended otherwise. */
        ANSWERED {
            @Override
            public boolean holds(DisclosureRequest request) {
                return request.isClosed();
            }
        },
        /** Until it lies in the archive. */
        UNARCHIVED {
            @Override
            public boolean holds(DisclosureRequest request) {
                return request.archivedOn() == null;
            }
        },
        /** At any time. */
        ALWAYS {
            @Override
            public boolean holds(DisclosureRequest request) {
                return true;
            }
        };

        public abstract boolean holds(DisclosureRequest request);
    }

    public Offer {
        roles = Set.copyOf(roles);
    }

    public Offer(String page, Set<Role> roles, When when, Predicate<OpenedCase> also) {
        this(page, roles, when, also, id -> false);
    }

    public Offer(String page, Set<Role> roles, When when) {
        this(page, roles, when, opened -> true);
    }

    /** Whether the officer who has opened the case can begin it now. */
    public boolean isOpen(OpenedCase opened) {
        return !opened.request().isVoid()
                && !opened.request().isAnonymised()
                && when.holds(opened.request())
                && !Collections.disjoint(roles, opened.by().roles())
                && also.test(opened);
    }
}
