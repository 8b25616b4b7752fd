namespace AnTin.Registration.Contracts;

/// <summary>Where the subscriber's private key lives.</summary>
public enum KeyCustody
{
    /// <summary>On a USB token handed to the subscriber.</summary>
    Token,

    /// <summary>On a SIM of Viettel, Vinaphone or Mobifone.</summary>
    SimPki,

    /// <summary>In the authority's HSM, released by the subscriber's phone (the portal prints "RSSP").</summary>
    Central,
}
