namespace AnTin.Platform.Sms;

/// <param name="Number">Digits of a mobile number.</param>
/// <param name="Text">What the phone shows.</param>
public sealed record SmsMessage(string Number, string Text);
