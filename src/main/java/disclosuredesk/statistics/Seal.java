package disclosuredesk.statistics;

import disclosuredesk.shared.Sha256;
import java.util.TreeMap;

/** SHA-256 over a version: everything it says, the seal of the version before it, and what its figures are made of. */
public final class Seal {

    private Seal() {}

    /** Of a version that is added up from parts. */
    public static String of(ReportVersion version) {
        return of(version, CaseBasis.NONE);
    }

    /** @param basis its cases in the order of their ids */
    static String of(ReportVersion version, CaseBasis basis) {
        Sha256 seal = new Sha256();
        seal.add(
                version.agencyId(),
                version.year(),
                version.scope(),
                version.number(),
                version.cutOff().at(),
                version.cutOff().ledgerSeq(),
                version.rules(),
                version.calendarVersion(),
                version.signature().signer(),
                version.signature().signedOn(),
                version.signature().reason(),
                version.frozenBy(),
                version.frozenName(),
                version.ledgerHash(),
                version.previousSha256(),
                version.report());
        seal.add(version.missing().size(), version.parts().size());
        version.missing().forEach(seal::add);
        version.parts()
                .forEach(part -> seal.add(
                        part.name(),
                        String.valueOf(part.submissionId()),
                        String.valueOf(part.versionNumber()),
                        part.scope(),
                        part.sha256(),
                        part.text()));
        basis.cases()
                .forEach(one -> seal.add(
                        one.id(),
                        one.counted().kind(),
                        one.counted().cameIn(),
                        one.counted().wentOut(),
                        one.receivedOn(),
                        String.valueOf(one.closedOn()),
                        one.ledgerSeq()));
        new TreeMap<>(basis.remedies())
                .forEach((id, one) -> seal.add(id, one.group(), one.column(), one.caseNumber(), one.about()));
        return seal.hex();
    }
}
