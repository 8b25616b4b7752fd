namespace AnTin.Portal.Visitors;

/// <summary>What a gated form carries.</summary>
/// <param name="Ticket">Sealed time and nonce.</param>
/// <param name="Bits">How much work the browser is asked for.</param>
public sealed record GateForm(string Ticket, int Bits);
