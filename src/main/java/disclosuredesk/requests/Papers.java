package disclosuredesk.requests;

import disclosuredesk.agencies.Officer;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The papers of a case that have to be there before they are sent; the room of the letters makes and keeps them. */
public interface Papers {

    /** The one that counts, if it is on file. */
    default Optional<Filed> of(RequestId request, PaperKind kind) {
        return of(request, kind, null);
    }

    /** @param about which of several of the kind; null where there is only one */
    Optional<Filed> of(RequestId request, PaperKind kind, @Nullable Long about);

    /**
     * The page on which an officer goes on who has just prepared a paper.
     *
     * @param outside whether he said that it was made outside this system: then its file is sent in
     * @param sending the page of the case on which it is said to be sent, such as {@code fee/sent}
     */
    default String next(RequestId request, PaperKind kind, boolean outside, String sending) {
        boolean wanted = outside && of(request, kind).isEmpty();
        return "/requests/" + request + "/" + (wanted ? "outside-letter?kind=" + kind : sending);
    }

    /**
     * Puts what was prepared into a letter, numbers it and files it, in the transaction of the act.
     *
     * @throws disclosuredesk.shared.Refused conflict if the administrator has not said what the agency's letters print
     */
    default void make(DisclosureRequest request, PaperKind kind, Officer by) {
        make(request, kind, null, by);
    }

    /** @param about which of several of the kind; null where there is only one */
    void make(DisclosureRequest request, PaperKind kind, @Nullable Long about, Officer by);

    /**
     * A paper on file.
     *
     * @param madeOn the day it bears
     * @param address of its page
     * @param print address of its print; null: it was made outside this system
     * @param words what the letters' own template draws; null: it was made outside this system
     */
    record Filed(
            String number,
            LocalDate madeOn,
            String address,
            @Nullable String print,
            @Nullable Object words) {

        public boolean isOutside() {
            return words == null;
        }
    }
}
