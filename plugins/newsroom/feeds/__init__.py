"""RSS and Atom for partners who republish: full text, permanent identities, true dates."""
