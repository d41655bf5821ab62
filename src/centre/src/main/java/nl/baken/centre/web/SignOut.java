package nl.baken.centre.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import nl.baken.centre.access.Screen;
import nl.baken.centre.staff.CurrentMember;
import nl.baken.centre.staff.SignIn;

/** Signs out: forgets the keys first, whatever happens after that. */
public class SignOut extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    private transient CurrentMember me;

    @Inject
    private transient SignIn signIn;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        UUID member = me.id();
        UUID own = me.session();
        me.end();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        signIn.out(own, member);
        Door.seeOther(response, request.getContextPath() + Screen.SIGN_IN.path() + "?afgemeld=ja");
    }
}
