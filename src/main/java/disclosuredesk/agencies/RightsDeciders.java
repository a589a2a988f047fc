package disclosuredesk.agencies;

import java.util.List;

/** Who is the second person of a change of rights. */
final class RightsDeciders {

    private RightsDeciders() {}

    /**
     * Whether the officer may agree to a change, or refuse it: neither who proposed it nor whom it is about. A head only where there is no other security
     * administrator than the one it is about.
     *
     * @param officers of the agency
     */
    static boolean mayDecide(RightsChange change, Officer by, List<Officer> officers) {
        if (change.proposedBy() == by.id() || change.isAbout(by.id())) {
            return false;
        }
        return by.is(Role.SECURITY_ADMINISTRATOR) || by.is(Role.HEAD) && isAboutTheOnlyOne(change, officers);
    }

    private static boolean isAboutTheOnlyOne(RightsChange change, List<Officer> officers) {
        List<Officer> deciders = officers.stream()
                .filter(officer -> officer.enabled() && officer.is(Role.SECURITY_ADMINISTRATOR))
                .toList();
        return deciders.size() == 1 && change.isAbout(deciders.get(0).id());
    }
}
