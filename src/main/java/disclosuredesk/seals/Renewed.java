package disclosuredesk.seals;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The places whose rows count anew with the transaction at hand, whatever they were before. Known to its thread, and forgotten with it. */
final class Renewed {

    private Renewed() {}

    static void add(Collection<Place> places) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("an account is renewed in a transaction");
        }
        @SuppressWarnings("unchecked") // nobody else knows the key
        Set<Place> renewed = (Set<Place>) TransactionSynchronizationManager.getResource(Renewed.class);
        if (renewed == null) {
            renewed = new HashSet<>();
            TransactionSynchronizationManager.bindResource(Renewed.class, renewed);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResourceIfPossible(Renewed.class);
                }
            });
        }
        renewed.addAll(places);
    }

    @SuppressWarnings("unchecked") // nobody else knows the key
    static Set<Place> now() {
        Set<Place> renewed = (Set<Place>) TransactionSynchronizationManager.getResource(Renewed.class);
        return renewed == null ? Set.of() : renewed;
    }
}
