// Signs who is signed in to your application, for Usher. .NET or Mono, nothing to install.
//
// In your application, with ASP.NET Core:
//   app.MapGet("/api/usher-token", (HttpContext context, Account? account) => {
//       if (account is null) return Results.Unauthorized();
//       context.Response.Headers.CacheControl = "no-store";
//       return Results.Json(new { token = Usher.Token(account.Id, account.Email, account.Name) });
//   });
// With Microsoft.IdentityModel.JsonWebTokens: new JsonWebTokenHandler().CreateToken(descriptor)
//
// To try it: mcs -r:System.Runtime.Serialization SignToken.cs
//            USHER_SECRET=… USHER_KEY_ID=YOUR_KEY_ID mono SignToken.exe 42 ada@example.com "Ada Lovelace"

using System;
using System.IO;
using System.Runtime.Serialization;
using System.Runtime.Serialization.Json;
using System.Security.Cryptography;
using System.Text;

[DataContract]
public class Header
{
    [DataMember] public string alg = "HS256";
    [DataMember] public string typ = "JWT";
    [DataMember(EmitDefaultValue = false)] public string kid = Environment.GetEnvironmentVariable("USHER_KEY_ID");
}

[DataContract]
public class Claims
{
    [DataMember] public string userId;
    [DataMember] public string email;
    [DataMember] public string name;
    [DataMember] public long iat = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
    [DataMember] public long exp = DateTimeOffset.UtcNow.ToUnixTimeSeconds() + 600;
    [DataMember] public string jti = Guid.NewGuid().ToString();
}

public static class Usher
{
    public static string Token(string id, string email, string name)
    {
        var secret = Environment.GetEnvironmentVariable("USHER_SECRET");
        if (string.IsNullOrEmpty(secret)) throw new InvalidOperationException("USHER_SECRET is not set.");
        var claims = new Claims { userId = id, email = email, name = name };
        var signed = Encode(Json(new Header())) + "." + Encode(Json(claims));
        using (var code = new HMACSHA256(Encoding.UTF8.GetBytes(secret)))
            return signed + "." + Encode(code.ComputeHash(Encoding.UTF8.GetBytes(signed)));
    }

    // In .NET 5 or newer: JsonSerializer.SerializeToUtf8Bytes(part)
    private static byte[] Json<Part>(Part part)
    {
        using (var bytes = new MemoryStream())
        {
            new DataContractJsonSerializer(typeof(Part)).WriteObject(bytes, part);
            return bytes.ToArray();
        }
    }

    private static string Encode(byte[] data)
    {
        return Convert.ToBase64String(data).TrimEnd('=').Replace('+', '-').Replace('/', '_');
    }

    public static void Main(string[] arguments)
    {
        Console.WriteLine(Token(arguments[0], arguments[1], arguments[2]));
    }
}
