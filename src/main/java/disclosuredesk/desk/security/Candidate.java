package disclosuredesk.desk.security;

import java.util.Collection;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Who says he is an officer, while his password is looked at; it is kept nowhere. */
record Candidate(long id, String login, String passwordHash, boolean locked) implements UserDetails {

    /** Stands for a login that may not be tried just now, whether or not it belongs to anyone. */
    static Candidate locked(String login) {
        return new Candidate(0, login, "", true);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return login;
    }

    @Override
    public boolean isAccountNonLocked() {
        return !locked;
    }

    @Override
    public String toString() {
        return login;
    }
}
